/** What else can be done with a plan: copied to another day, saved as a template. */
import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Plan } from '@/app/types/planning'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { CopyDrawer } from './CopyDrawer'
import { TemplateDrawer } from './TemplateDrawer'

export function MoreMenu({ plan }: { plan: Plan }) {
  const t = useTexts()
  const [opened, open] = useState<'copy' | 'template' | null>(null)
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        getPopupContainer={layer}
        menu={{
          items: [
            { key: 'copy', label: t('plan.copy') },
            { key: 'template', label: t('plan.save_template') },
          ],
          onClick: ({ key }) => open(key === 'copy' ? 'copy' : 'template'),
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t('plan.more')} />
      </Dropdown>
      {opened === 'copy' && <CopyDrawer plan={plan} onClose={() => open(null)} />}
      {opened === 'template' && <TemplateDrawer plan={plan} onClose={() => open(null)} />}
    </>
  )
}
