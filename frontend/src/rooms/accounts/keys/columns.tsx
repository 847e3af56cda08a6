/** The columns of the keys. */
import { Button, Popconfirm } from 'antd'
import { useSession } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { Key } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { useTexts, useWord } from '../texts'

export function useKeyColumns(onRevoke: (key: Key) => void): Column<Key>[] {
  const t = useTexts()
  const word = useWord()
  const zone = useSession().company.zone
  const moment = (at: string | null) => <span className="num-text">{at ? dateTime(at, zone) : MISSING}</span>
  return [
    { key: 'name', title: t('keys.name'), least: 160, render: (key) => key.name },
    { key: 'prefix', title: t('keys.prefix'), least: 120, render: (key) => <code>{key.prefix}…</code> },
    { key: 'person', title: t('keys.person'), least: 80, render: (key) => key.person.name },
    {
      key: 'permissions',
      title: t('keys.permissions'),
      least: 90,
      render: (key) => (
        <span data-tip={key.permissions.map((each) => word('permission', each)).join('\n')}>
          {t('keys.permissions_n', { n: key.permissions.length })}
        </span>
      ),
    },
    { key: 'made', title: t('keys.created'), least: 132, render: (key) => moment(key.made_at) },
    { key: 'expires', title: t('keys.expires'), least: 132, render: (key) => moment(key.expires_at) },
    { key: 'used', title: t('keys.used'), least: 132, render: (key) => moment(key.used_at) },
    {
      key: 'revoke',
      title: t('keys.revoke_head'),
      least: 72,
      render: (key) => <Revoke onConfirm={() => onRevoke(key)} />,
    },
  ]
}

function Revoke({ onConfirm }: { onConfirm: () => void }) {
  const t = useTexts()
  const c = useCommon()
  return (
    <Popconfirm
      title={t('keys.revoke_title')}
      description={t('keys.revoke_text')}
      okText={t('keys.revoke')}
      cancelText={c('cancel')}
      onConfirm={onConfirm}
    >
      <Button type="link" danger>
        {t('keys.revoke')}
      </Button>
    </Popconfirm>
  )
}
