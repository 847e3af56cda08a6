/** The files at hand: on their way up, being read, ready to store. */
import { lazy, Suspense, useCallback, useState } from 'react'
import { ErrorSentence } from '@/components/ErrorSentence'
import { SendingCard } from './cards/SendingCard'
import { UploadCard } from './cards/UploadCard'
import { closed, DeskHead } from './DeskHead'
import { DropZone } from './DropZone'
import { PreflightDrawer } from './preflight/PreflightDrawer'
import { useSending } from './sending/useSending'
import { useUploadActions } from './useUploadActions'
import { useUploads } from './useUploads'

const MappingDialog = lazy(() => import('./mapping/MappingDialog'))

export function Desk() {
  const { uploads, add: watch, forget, refresh, error } = useUploads()
  const arrived = useCallback(
    (upload: string) => {
      watch([upload])
      void refresh()
    },
    [watch, refresh],
  )
  const { items, add, stop } = useSending(arrived)
  const actions = useUploadActions({ refresh, forget })
  const [detail, setDetail] = useState<string | null>(null)
  const [mapped, setMapped] = useState<string | null>(null)
  const mapping = uploads.find((upload) => upload.id === mapped)
  const some = items.length + uploads.length > 0
  return (
    <>
      <DropZone onFiles={add} small={some} />
      {error && <ErrorSentence error={error} retry={() => void refresh()} />}
      {some && <DeskHead uploads={uploads} sending={items.length} onStore={actions.store} onClear={forget} />}
      <ul className="uploads" aria-live="polite">
        {items.map((item) => (
          <SendingCard key={item.key} item={item} onStop={() => stop(item.key)} />
        ))}
        {uploads.map((upload) => (
          <UploadCard
            key={upload.id}
            upload={upload}
            onDetail={() => setDetail(upload.id)}
            onMap={() => setMapped(upload.id)}
            onRemove={() => (closed(upload) ? forget([upload.id]) : void actions.discard(upload.id))}
          />
        ))}
      </ul>
      <PreflightDrawer
        upload={uploads.find((upload) => upload.id === detail)}
        onClose={() => setDetail(null)}
      />
      <Suspense fallback={null}>
        {mapping?.mapping && (
          <MappingDialog
            file={mapping.file}
            mapping={mapping.mapping}
            said={mapping.options}
            error={mapping.error}
            onClose={() => setMapped(null)}
            onRead={(reading) => {
              setMapped(null)
              void actions.preview(mapping.id, reading)
            }}
          />
        )}
      </Suspense>
    </>
  )
}
