/** One phrase with its slots named, and the button that takes it along. */
import { CopyOutlined } from '@ant-design/icons'
import catalogue from '@rooms/planning/ui.json'
import { Button } from 'antd'
import { lookup, useLanguage } from '@/app/language'
import type { Phrase } from '@/app/types/planning'
import { Tag } from '@/components/Tag'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { pieces } from './search'

export function PhraseLine({ phrase }: { phrase: Phrase }) {
  const t = useTexts()
  const toast = useToast()
  const language = useLanguage()
  const named = (slot: string) => lookup(catalogue, `phrases.slot.${slot}`, language) ?? slot
  const parts = pieces(phrase.text).map((each) => (each.slot ? { ...each, text: named(each.text) } : each))
  const copy = async () => {
    await navigator.clipboard.writeText(parts.map((each) => (each.slot ? `【${each.text}】` : each.text)).join(''))
    toast(t('phrases.copied'))
  }
  return (
    <li>
      <span lang="zh">
        {parts.map((each, place) => (each.slot ? <em key={place}>{each.text}</em> : each.text))}
      </span>
      {phrase.category !== 'general' && <Tag>{t(`phrases.category.${phrase.category}`)}</Tag>}
      <Button size="small" type="text" icon={<CopyOutlined />} aria-label={t('phrases.copy')} onClick={() => void copy()} />
    </li>
  )
}
