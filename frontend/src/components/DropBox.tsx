/** A place for one file: drop it here, or pick it. */
import { CloudUploadOutlined, LoadingOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import './dropbox.css'

interface Props {
  label: string
  hint: string
  accept: string
  busy: boolean
  onFile: (file: File) => void
}

export function DropBox({ label, hint, accept, busy, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  return (
    <div
      className={over ? 'drop-box over' : 'drop-box'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      {busy ? <LoadingOutlined /> : <CloudUploadOutlined />}
      <button type="button" disabled={busy} onClick={() => input.current?.click()}>
        {label}
      </button>
      <small className="faint">{hint}</small>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="hidden-text"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
