/** Plan and rehearsals side by side, segment by segment. */
import type { Rehearsal } from '@/app/types/planning'
import { clockText } from '@/components/num/elapsed'
import { useTexts } from '../texts'
import { isOff, rowsOf } from './rows'

export function Laps({ rehearsals }: { rehearsals: Rehearsal[] }) {
  const t = useTexts()
  const rows = rowsOf(rehearsals)
  const inOrder = [...rehearsals].sort((a, b) => a.number - b.number)
  return (
    <div className="rehearse-scroll">
      <table className="rehearse-laps">
        <thead>
          <tr>
            <th scope="col">{t('rehearse.segment')}</th>
            <th scope="col">{t('rehearse.plan')}</th>
            {inOrder.map((each) => (
              <th scope="col" key={each.id} data-tip={each.by}>
                {t('rehearse.nth', { n: each.number })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.segment}>
              <th scope="row">{row.title}</th>
              <td>{clockText(row.planned_s)}</td>
              {row.seconds.map((seconds, place) => (
                <td key={inOrder[place]?.id}>
                  {seconds === null ? '—' : <Took seconds={seconds} planned={row.planned_s} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('rehearse.total')}</th>
            <td>{clockText(rows.reduce((sum, row) => sum + row.planned_s, 0))}</td>
            {inOrder.map((each) => (
              <td key={each.id}>{each.total_s === null ? t('rehearse.running') : clockText(each.total_s)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Took({ seconds, planned }: { seconds: number; planned: number }) {
  const off = seconds - planned
  if (!isOff(seconds, planned)) return <>{clockText(seconds)}</>
  return (
    <>
      {clockText(seconds)} <small className="rehearse-off">{`${off > 0 ? '+' : ''}${clockText(off)}`}</small>
    </>
  )
}
