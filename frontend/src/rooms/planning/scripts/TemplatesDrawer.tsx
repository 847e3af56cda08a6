/** The templates scripts are written by: the house's, and the team's own before them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import type { ScriptTemplate } from '@/app/types/planning'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Field } from '@/components/form/Field'
import { WordsNote } from '@/components/form/WordsNote'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { layer } from '@/components/stillPage'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import './scripts.css'

const PATH = '/planning/script-templates'
const KEY = ['planning', 'script-templates']
const placeOf = ({ kind, role }: ScriptTemplate) => `${kind}/${role}`

export default function TemplatesDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: () => api.get<ScriptTemplate[]>(PATH) })
  const [place, choose] = useState('product/')
  const named = ({ kind, role, own }: ScriptTemplate) =>
    `${t(`segment.${kind}`)}${role ? ` · ${t(`role.${role}`)}` : ''}${own ? ` · ${t('scripts.template_own')}` : ''}`
  const template = data?.find((each) => placeOf(each) === place)
  return (
    <SideDrawer open size={600} title={t('scripts.templates')} onClose={onClose}>
      {error && !data && <ErrorSentence error={error} retry={() => void refetch()} />}
      {!data && !error && <Block height={320} />}
      {data && (
        <Field label={t('scripts.template_of')}>
          {({ labelled: _, ...ids }) => (
            <Select
              {...ids}
              size="medium"
              getPopupContainer={layer}
              value={place}
              options={data.map((each) => ({ value: placeOf(each), label: named(each) }))}
              onChange={choose}
            />
          )}
        </Field>
      )}
      {template && <Body key={`${place}/${template.at}`} template={template} />}
    </SideDrawer>
  )
}

function Body({ template }: { template: ScriptTemplate }) {
  const t = useTexts()
  const client = useQueryClient()
  const toast = useToast()
  const onError = useSayError()
  const [text, type] = useState(template.own || template.house)
  const saving = useMutation({
    mutationFn: (told: string) => api.put<ScriptTemplate[]>(PATH, { kind: template.kind, role: template.role, text: told }),
    onError,
    onSuccess: (now) => {
      client.setQueryData(KEY, now)
      toast(t('scripts.template_saved'))
    },
  })
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate(text)
      }}
    >
      <Field label={t('scripts.template_text')} hint={t('scripts.template_hint')}>
        {({ labelled: _, ...ids }) => (
          <>
            <Input.TextArea {...ids} autoSize={{ minRows: 8, maxRows: 24 }} maxLength={4000} value={text} onChange={(event) => type(event.target.value)} />
            <WordsNote text={text} />
          </>
        )}
      </Field>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={!text.trim() || text === (template.own || template.house)}>
          {t('scripts.template_save')}
        </Button>
        {template.own && (
          <Button disabled={saving.isPending} onClick={() => saving.mutate('')}>
            {t('scripts.template_house')}
          </Button>
        )}
      </div>
      <section>
        <h3>{t('scripts.template_sample')}</h3>
        <p className="script-sample" lang="zh">
          {template.sample.trim()}
        </p>
      </section>
    </form>
  )
}
