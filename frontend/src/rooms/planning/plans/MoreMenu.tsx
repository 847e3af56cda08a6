/** What else can be done with a plan: taken away as a document, copied to another day, saved as a template. */
import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Language } from '@/app/types'
import type { Plan } from '@/app/types/planning'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { CopyDrawer } from './CopyDrawer'
import { TemplateDrawer } from './TemplateDrawer'
import { FORMS, useDocument, type Form } from './useDocument'

export function MoreMenu({ plan }: { plan: Plan }) {
  const t = useTexts()
  const can = useCan()
  const document = useDocument(plan)
  const languages: Language[] = useLanguage() === 'zh' ? ['zh', 'en'] : ['en', 'zh']
  const [opened, open] = useState<'copy' | 'template' | null>(null)
  const writes = can('planning.plans.write')
  const takes = can('reports.reports.make') && can('reports.reports.export')
  const groups: MenuProps['items'] = [
    takes && {
      key: 'document',
      type: 'group',
      label: t('plan.document'),
      children: languages.flatMap((lang) =>
        FORMS.map((form) => ({ key: `${form}/${lang}`, label: t(`plan.document.${form}.${lang}`), disabled: document.busy })),
      ),
    },
    takes && writes && { key: 'line', type: 'divider' },
    writes && { key: 'copy', label: t('plan.copy') },
    writes && { key: 'template', label: t('plan.save_template') },
  ].filter((each) => each !== false) as MenuProps['items']
  if (!groups?.length) return null
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        getPopupContainer={layer}
        menu={{
          items: groups,
          onClick: ({ key }) => {
            if (key === 'copy' || key === 'template') return open(key)
            const [form, lang] = key.split('/')
            void document.save(form as Form, lang as Language)
          },
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t('plan.more')} loading={document.busy} />
      </Dropdown>
      {opened === 'copy' && <CopyDrawer plan={plan} onClose={() => open(null)} />}
      {opened === 'template' && <TemplateDrawer plan={plan} onClose={() => open(null)} />}
    </>
  )
}
