/** One phrase: liked, taken along, opened. */
import { CopyOutlined, HistoryOutlined, StarFilled, StarOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Phrase } from '@/app/types/planning'
import { Tag } from '@/components/Tag'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { PhraseText, useNamed } from './PhraseText'
import { filled } from './search'
import { usePhraseActs } from './usePhrases'

export function PhraseLine({ phrase, onOpen }: { phrase: Phrase; onOpen: () => void }) {
  const t = useTexts()
  const toast = useToast()
  const acts = usePhraseActs()
  const named = useNamed()
  const copy = async () => {
    await navigator.clipboard.writeText(filled(phrase.text, {}, named))
    toast(t('phrases.copied'))
  }
  const like = t(phrase.favourite ? 'phrases.unlike' : 'phrases.like')
  return (
    <li className={phrase.retired ? 'retired' : undefined}>
      <Button
        size="small"
        type="text"
        aria-label={like}
        data-tip={like}
        aria-pressed={phrase.favourite}
        icon={phrase.favourite ? <StarFilled className="liked" /> : <StarOutlined />}
        onClick={() => acts.act({ act: 'favourite', phrase, liked: !phrase.favourite })}
      />
      <PhraseText text={phrase.text} />
      {phrase.category !== 'general' && <Tag>{t(`phrases.category.${phrase.category}`)}</Tag>}
      {!phrase.house && <Tag>{t('phrases.own')}</Tag>}
      {phrase.house && phrase.version > 1 && <Tag>{t('phrases.changed')}</Tag>}
      {phrase.retired && <Tag>{t('phrases.retired')}</Tag>}
      <Button size="small" type="text" icon={<CopyOutlined />} aria-label={t('phrases.copy')} data-tip={t('phrases.copy')} onClick={() => void copy()} />
      <Button size="small" type="text" icon={<HistoryOutlined />} aria-label={t('phrases.open')} data-tip={t('phrases.open')} onClick={onOpen} />
    </li>
  )
}
