/** Four forms in two languages; written on the server when asked for, then saved on this machine. */
import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Edition, Language } from '@/app/types'
import { useSaving } from '@/components/file/useSaving'
import { useTexts } from './texts'

const FORMS = ['pptx', 'xlsx', 'pdf', 'html'] as const
type Form = (typeof FORMS)[number]

/** The reader's own language first. */
export function ordered(language: Language): Language[] {
  return language === 'zh' ? ['zh', 'en'] : ['en', 'zh']
}

export function fileName(edition: Edition, form: string, language: Language): string {
  const name = (edition.name?.[language] ?? edition.subject).replace(/[/\\:*?"<>|]/g, '-')
  return `${name} v${edition.number}.${form}`
}

export function DownloadMenu({ edition, small = false }: { edition: Edition; small?: boolean }) {
  const t = useTexts()
  const can = useCan()
  const language = useLanguage()
  const { busy, save } = useDownload(edition)
  if (!can('reports.reports.export') || edition.state !== 'ready') return null
  const items = ordered(language).map((lang) => ({
    key: lang,
    type: 'group' as const,
    label: t(`file.${lang}`),
    children: FORMS.map((form) => ({ key: `${lang}/${form}`, label: t(`form.${form}`) })),
  }))
  return (
    <span onClick={(event) => event.stopPropagation()} role="presentation">
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key, domEvent }) => {
            domEvent.stopPropagation()
            const [lang, form] = key.split('/')
            void save(lang as Language, form as Form)
          },
        }}
      >
        <Button icon={<DownloadOutlined />} size={small ? 'small' : 'middle'} loading={busy}>
          {t('file.download')}
        </Button>
      </Dropdown>
    </span>
  )
}

function useDownload(edition: Edition) {
  const t = useTexts()
  const { busy, save } = useSaving()
  return {
    busy,
    save: (lang: Language, form: Form) => {
      const path = withQuery(`/reports/editions/${edition.id}/file`, { form, lang })
      const name = fileName(edition, form, lang)
      return save({ name, make: () => api.file(path), said: t('file.done', { name }) })
    },
  }
}
