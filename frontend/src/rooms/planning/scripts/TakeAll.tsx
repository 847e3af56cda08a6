/** All scripts of the drawer taken at one press; those that stay behind are named with the reason. */
import { Button } from 'antd'
import type { Script, ScriptsTaken } from '@/app/types/planning'
import { useTexts } from '../texts'
import { useTakeScripts } from './useScripts'

interface Props {
  plan: string
  scripts: Script[]
  /** The plan's version that is on the page. */
  seen: () => number
}

/** Scripts that would change what their segment says. */
export function telling(scripts: Script[]): Script[] {
  return scripts.filter((each) => each.state === 'done' && each.difference.some((line) => line.change !== 'same'))
}

export function TakeAll({ plan, scripts, seen }: Props) {
  const t = useTexts()
  const taking = useTakeScripts(plan)
  const fresh = telling(scripts)
  return (
    <>
      {fresh.length > 1 && (
        <p className="script-buttons">
          <Button loading={taking.isPending} onClick={() => taking.mutate({ scripts: fresh.map((each) => each.id), seen: seen() })}>
            {t('scripts.take_all', { n: fresh.length })}
          </Button>
          <span className="faint">{t('scripts.take_all_hint')}</span>
        </p>
      )}
      {taking.data && taking.data.left.length > 0 && <Left left={taking.data.left} />}
    </>
  )
}

function Left({ left }: { left: ScriptsTaken['left'] }) {
  const t = useTexts()
  return (
    <section className="script-wrong" role="status">
      <p>{t('scripts.left', { n: left.length })}</p>
      <ul>
        {left.map(({ segment, title, why, text }) => (
          <li key={segment}>
            <b>{title}</b> {t(`scripts.left.${why}`, { text })}
          </li>
        ))}
      </ul>
    </section>
  )
}
