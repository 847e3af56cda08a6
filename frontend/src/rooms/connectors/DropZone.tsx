/** Drop any number of exports here, or anywhere on the page, or pick them. */
import { CloudUploadOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from './texts'

interface Props {
  onFiles: (files: File[]) => void
  /** Lower once files are there. */
  small: boolean
}

const KINDS = '.csv,.tsv,.txt,.xls,.xlsx,.xlsm,.html,.htm'

/** Whether files hang over the window; taken wherever they fall. */
function useWindowDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => hasFiles(event) && setOver(++depth > 0)
    const leave = (event: DragEvent) => hasFiles(event) && setOver(--depth > 0)
    const hover = (event: DragEvent) => hasFiles(event) && event.preventDefault()
    const fall = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    const pairs = [
      ['dragenter', enter],
      ['dragleave', leave],
      ['dragover', hover],
      ['drop', fall],
    ] as const
    pairs.forEach(([name, handler]) => addEventListener(name, handler))
    return () => pairs.forEach(([name, handler]) => removeEventListener(name, handler))
  }, [onFiles])
  return over
}

export function DropZone({ onFiles, small }: Props) {
  const t = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const over = useWindowDrop(onFiles)
  return (
    <div className={`drop ${small ? 'small' : ''} ${over ? 'over' : ''}`}>
      <CloudUploadOutlined className="drop-icon" />
      <div className="drop-words">
        <button type="button" className="drop-button" onClick={() => input.current?.click()}>
          {t(over ? 'drop.now' : 'drop.title')}
        </button>
        <p>{t('drop.hint')}</p>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        accept={KINDS}
        className="hidden-text"
        tabIndex={-1}
        aria-label={t('drop.title')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}
