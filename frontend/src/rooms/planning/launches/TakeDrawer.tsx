/** The list of those a sample goes to, in full: taken with a reason. */
import { Button } from 'antd'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { Launch } from '@/app/types/planning'
import { saveFile } from '@/components/file/saveFile'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'
import { seedsPath } from './useLaunches'

export default function TakeDrawer({ launch, chosen, onClose }: { launch: Launch; chosen: number; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const sayError = useSayError()
  const [reason, say] = useState('')
  const take = async () => {
    try {
      const path = withQuery(`${seedsPath(launch.plan)}/sheet`, { reason: reason.trim(), language })
      saveFile(`${launch.title} ${t('seeds.title')}.xlsx`, await api.file(path))
      onClose()
    } catch (error) {
      sayError(error)
    }
  }
  return (
    <SideDrawer open size={480} title={t('seeds.take')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          void take()
        }}
      >
        <p>{t('seeds.take_hint', { n: chosen })}</p>
        <TextField autoFocus label={t('seeds.why')} placeholder={t('seeds.why_example')} value={reason} onChange={say} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" disabled={reason.trim().length < 2}>
            {t('seeds.take_go')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
