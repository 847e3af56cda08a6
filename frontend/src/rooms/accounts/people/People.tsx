/** Who may sign in. */
import { UserAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '@/app/session'
import type { Person } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { usePersonColumns } from './columns'
import { PersonDrawer } from './PersonDrawer'
import { usePeople } from './usePeople'

export function People() {
  const t = useTexts()
  const writes = useCan()('accounts.people.write')
  const [edited, edit] = useState<Person | 'new' | null>(null)
  const { data, error, refetch } = usePeople()
  const columns = usePersonColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <>
      {writes && (
        <div className="tab-head">
          <p className="faint">{t('people.hint')}</p>
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => edit('new')}>
            {t('people.add')}
          </Button>
        </div>
      )}
      <DataTable<Person>
        label={t('tab.people')}
        columns={columns}
        rows={data}
        rowKey={(person) => person.id}
        onOpen={writes ? edit : undefined}
        expected={6}
        className="boxed"
      />
      <PersonDrawer edited={edited} onClose={() => edit(null)} />
    </>
  )
}
