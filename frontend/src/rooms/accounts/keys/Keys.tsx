/** Keys for programs: shown whole once, revoked with one press. */
import { KeyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Key } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { SideDrawer } from '@/components/SideDrawer'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { useKeyColumns } from './columns'
import { KeyForm } from './KeyForm'
import { Secret } from './Secret'
import { useKeyActions, useKeys } from './useKeys'

export function Keys() {
  const t = useTexts()
  const [making, make] = useState(false)
  const { data, error, refetch } = useKeys()
  const { add, revoke } = useKeyActions()
  const columns = useKeyColumns(revoke.mutate)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <>
      <div className="tab-head">
        <p className="faint">{t('keys.hint')}</p>
        <Button type="primary" icon={<KeyOutlined />} onClick={() => make(true)}>
          {t('keys.add')}
        </Button>
      </div>
      {add.data && <Secret secret={add.data.key} />}
      {data?.length === 0 ? (
        <p className="quiet-line">{t('keys.none')}</p>
      ) : (
        <DataTable<Key>
          label={t('tab.keys')}
          columns={columns}
          rows={data}
          rowKey={(key) => key.id}
          expected={3}
          className="boxed"
        />
      )}
      <SideDrawer open={making} size={420} title={t('keys.add')} onClose={() => make(false)}>
        <KeyForm
          busy={add.isPending}
          onSave={(draft) => add.mutate(draft, { onSuccess: () => make(false) })}
        />
      </SideDrawer>
    </>
  )
}
