/** Save this plan as a template of the team's own. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Plan } from '@/app/types/planning'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { useSaveTemplate } from './useTemplates'

export function TemplateDrawer({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useTexts()
  const toast = useToast()
  const [name, setName] = useState('')
  const save = useSaveTemplate(plan, () => {
    toast(t('plan.template_saved', { name }))
    onClose()
  })
  return (
    <SideDrawer open title={t('plan.save_template')} size={420} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) save.mutate(name.trim())
        }}
      >
        <TextField autoFocus label={t('plan.template_name')} hint={t('plan.template_hint')} value={name} onChange={setName} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={save.isPending} disabled={!name.trim()}>
            {t('plan.save')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
