/** The picture of a scene: seen, chosen, taken away. */
import { Button } from 'antd'
import { useRef } from 'react'
import type { SceneModule } from '@/app/types/planning'
import { encoded } from '@/components/encoded'
import { useTexts } from '../texts'
import { pictureOf, useStudioActs } from './useStudios'

export function PictureField({ module, may }: { module: SceneModule; may: boolean }) {
  const t = useTexts()
  const acts = useStudioActs()
  const input = useRef<HTMLInputElement>(null)
  const choose = async (file: File | undefined) => {
    if (file) acts.mutate({ act: 'set_picture', id: module.id, data: await encoded(file) })
  }
  return (
    <figure className="scene-figure">
      {module.has_picture ? <img src={pictureOf(module.id, module.version)} alt={module.name} /> : <p className="faint">{t('scenes.no_picture')}</p>}
      {may && (
        <figcaption>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/jpeg,image/png,image/webp"
            onChange={(event) => {
              void choose(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <Button loading={acts.isPending} onClick={() => input.current?.click()}>
            {t(module.has_picture ? 'scenes.other_picture' : 'scenes.picture')}
          </Button>
          {module.has_picture && <Button onClick={() => acts.mutate({ act: 'drop_picture', id: module.id })}>{t('scenes.drop_picture')}</Button>}
        </figcaption>
      )}
    </figure>
  )
}
