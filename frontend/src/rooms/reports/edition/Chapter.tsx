/** A chapter and its pages; a page's title is what its numbers tell. */
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useOwn } from '@/app/texts'
import type { ReportChapter, ReportLeaf, WholeEdition } from '@/app/types'
import { Backing } from './Backing'
import { BlockView } from './BlockView'
import { anchor } from './Contents'

interface Props {
  chapter: ReportChapter
  number: number
  told: WholeEdition
}

export function Chapter({ chapter, number, told }: Props) {
  const own = useOwn()
  return (
    <section className="report-chapter" id={anchor(chapter.key)} tabIndex={-1} aria-label={own(chapter.name)}>
      <h2 className="report-chapter-name">
        <span className="faint num-text">{String(number).padStart(2, '0')}</span> {own(chapter.name)}
      </h2>
      {chapter.pages.map((page, index) => (
        <Leaf key={`${index}/${page.title.text.zh}`} page={page} told={told} />
      ))}
    </section>
  )
}

function Leaf({ page, told }: { page: ReportLeaf; told: WholeEdition }) {
  const own = useOwn()
  const { tone } = page.title
  return (
    <article className="card leaf">
      <header className={`leaf-title ${tone}`}>
        <h3>
          {tone === 'warn' && <WarningOutlined aria-hidden="true" />}
          {tone === 'good' && <CheckCircleOutlined aria-hidden="true" />}
          {own(page.title.text)}
        </h3>
        <Backing figures={page.title.figures} />
      </header>
      {page.blocks.map((block, index) => (
        <BlockView key={index} block={block} told={told} />
      ))}
    </article>
  )
}
