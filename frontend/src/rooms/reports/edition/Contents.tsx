/** The chapters, to jump to; the one being read is marked. */
import { useEffect, useState } from 'react'
import { useOwn } from '@/app/texts'
import type { ReportChapter } from '@/app/types'
import { useTexts } from '../texts'

export function anchor(key: string): string {
  return `chapter-${key}`
}

export function Contents({ chapters }: { chapters: ReportChapter[] }) {
  const t = useTexts()
  const own = useOwn()
  const here = useHere(chapters)
  return (
    <nav className="report-contents" aria-label={t('edition.contents')}>
      <ol>
        {chapters.map((chapter, index) => (
          <li key={chapter.key}>
            <a
              href={`#${anchor(chapter.key)}`}
              aria-current={chapter.key === here ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault()
                const place = document.getElementById(anchor(chapter.key))
                place?.scrollIntoView({ block: 'start' })
                place?.focus({ preventScroll: true })
              }}
            >
              <span className="faint num-text">{String(index + 1).padStart(2, '0')}</span> {own(chapter.name)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The topmost chapter on the screen. */
function useHere(chapters: ReportChapter[]): string | undefined {
  const [shown, setShown] = useState<string[]>([])
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) =>
        setShown((now) =>
          entries.reduce(
            (keys, { target, isIntersecting }) =>
              isIntersecting ? [...keys, target.id] : keys.filter((key) => key !== target.id),
            now,
          ),
        ),
      { rootMargin: '-64px 0px -50% 0px' },
    )
    for (const { key } of chapters) {
      const place = document.getElementById(anchor(key))
      if (place) watch.observe(place)
    }
    return () => watch.disconnect()
  }, [chapters])
  return chapters.find(({ key }) => shown.includes(anchor(key)))?.key
}
