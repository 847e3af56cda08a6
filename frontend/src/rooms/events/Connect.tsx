/** How to connect a source: the key, the address, the command, ready to be copied. */
import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Card } from '@/components/Card'
import { useToast } from '@/components/Toast'
import { useTexts } from './texts'

const WAYS = ['key', 'post', 'bridge', 'replay'] as const

export function commandOf(way: (typeof WAYS)[number], origin: string): string {
  return {
    key: 'kaibo key create obs --scope ingest',
    post: `curl ${origin}/ingest/v1/events -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" -d '[{"id":"1","kind":"comment","at":"2026-11-22T20:00:00+08:00","text":"多少钱"}]'`,
    bridge: 'your-tool | kaibo bridge ndjson',
    replay: 'kaibo replay show.ndjson --speed 20',
  }[way]
}

export function Connect() {
  const t = useTexts()
  const toast = useToast()
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    toast(t('copied'))
  }
  return (
    <Card title={t('connect')}>
      <ol className="connect">
        {WAYS.map((way) => {
          const text = commandOf(way, location.origin)
          return (
            <li key={way}>
              <p>
                <strong>{t(`way.${way}`)}</strong> <span className="faint">{t(`way_hint.${way}`)}</span>
              </p>
              <code>{text}</code>
              <Button icon={<CopyOutlined />} aria-label={t('copy')} onClick={() => void copy(text)} />
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
