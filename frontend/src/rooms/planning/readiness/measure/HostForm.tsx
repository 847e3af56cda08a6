/** The company's host to measure uploads against, set by its owner. */
import { Button } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { LineHost } from '@/app/types/planning'
import { TextField } from '@/components/form/TextField'
import { useToast } from '@/components/Toast'
import { useTexts } from '../../texts'

export function HostForm({ host }: { host: string }) {
  const t = useTexts()
  const language = useLanguage()
  const client = useQueryClient()
  const toast = useToast()
  const [url, type] = useState(host)
  const setting = useMutation<LineHost, ApiError>({
    mutationFn: () => api.put<LineHost>('/planning/line-host', { url }),
    onSuccess: () => {
      toast(t('line.saved'))
      return client.invalidateQueries({ queryKey: ['planning'] })
    },
  })
  return (
    <details className="ready-hand">
      <summary>{t(host ? 'line.change' : 'line.name_one')}</summary>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          setting.mutate()
        }}
      >
        <TextField optional label={t('line.url')} hint={t('line.url_hint')} placeholder="https://speed.example.com/upload" value={url} onChange={type} />
        {setting.error && (
          <p role="alert" className="ready-warn">
            {setting.error.sentence(language)}
          </p>
        )}
        <div className="buttons">
          <Button htmlType="submit" size="medium" loading={setting.isPending} disabled={url.trim() === host}>
            {t('line.save')}
          </Button>
        </div>
      </form>
    </details>
  )
}
