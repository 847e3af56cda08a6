/** From the library into a segment: sought, filled in with what is known, and put behind what is said. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Choice } from '@/components/filters/Choice'
import { SearchBox } from '@/components/filters/SearchBox'
import { SideDrawer } from '@/components/SideDrawer'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { PhraseText, useNamed } from './PhraseText'
import { CATEGORIES, filled, found, SCENES, SHOWN } from './search'
import { usePhrases } from './usePhrases'
import './phrases.css'

interface Props {
  /** The scene that is sought first. */
  scene: string
  /** What slots are filled in with. */
  known: Record<string, string>
  /** What the segment says already. */
  said: string[]
  onPick: (text: string) => void
  onClose: () => void
}

export default function PhrasePicker({ scene, known, said, onPick, onClose }: Props) {
  const t = useTexts()
  const named = useNamed()
  const { data } = usePhrases()
  const [sought, seek] = useState({ q: '', scene, category: '', show: '' })
  const hits = data ? found(data.phrases, sought).sort((one, other) => Number(other.favourite) - Number(one.favourite)) : []
  return (
    <SideDrawer open size={560} title={t('phrases.pick')} onClose={onClose}>
      <div className="phrase-seek">
        <SearchBox value={sought.q} label={t('phrases.search')} onChange={(q) => seek({ ...sought, q })} />
        <Choice value={sought.scene} label={t('phrases.scene')} options={SCENES.map((value) => ({ value, label: t(`phrases.scene.${value}`) }))} onChange={(next) => seek({ ...sought, scene: next })} />
        <Choice value={sought.category} label={t('phrases.category')} options={CATEGORIES.map((value) => ({ value, label: t(`phrases.category.${value}`) }))} onChange={(category) => seek({ ...sought, category })} />
        <Choice value={sought.show} label={t('phrases.show')} options={SHOWN.slice(0, 2).map((value) => ({ value, label: t(`phrases.show.${value}`) }))} onChange={(show) => seek({ ...sought, show })} />
      </div>
      {data && hits.length === 0 && <p className="faint">{t('phrases.none')}</p>}
      <ul className="phrase-list">
        {hits.map((each) => {
          const text = filled(each.text, known, named)
          const there = said.includes(text)
          return (
            <li key={each.key}>
              <PhraseText text={each.text} />
              {each.favourite && <Tag>{t('phrases.liked')}</Tag>}
              <Button size="small" icon={<PlusOutlined />} disabled={there} onClick={() => onPick(text)}>
                {t(there ? 'phrases.there' : 'phrases.put')}
              </Button>
            </li>
          )
        })}
      </ul>
    </SideDrawer>
  )
}
