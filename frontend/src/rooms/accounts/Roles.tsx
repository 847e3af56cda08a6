/** Which role may do what: a matrix to read. */
import { CheckOutlined } from '@ant-design/icons'
import { useOwn } from '@/app/texts'
import type { Role } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useRoles } from './people/usePeople'
import { useTexts, useWord } from './texts'

/** Every permission any role has, but one's own account, which all have. */
export function permissionsOf(roles: Role[]): string[] {
  return [...new Set(roles.flatMap((role) => role.permissions))]
    .filter((each) => !each.startsWith('accounts.self'))
    .sort()
}

export function Roles() {
  const t = useTexts()
  const own = useOwn()
  const word = useWord()
  const { data, error, refetch } = useRoles()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={420} />
  return (
    <div className="table-scroll boxed" role="region" aria-label={t('tab.roles')} tabIndex={0}>
      <table className="data roles" aria-label={t('tab.roles')}>
        <thead>
          <tr>
            <th scope="col">{t('roles.permission')}</th>
            {data.map((role) => (
              <th key={role.key} scope="col">
                {own(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissionsOf(data).map((permission) => (
            <tr key={permission}>
              <th scope="row" title={permission}>
                {word('permission', permission)}
              </th>
              {data.map((role) => (
                <td key={role.key}>
                  {role.permissions.includes(permission) && <CheckOutlined aria-label={t('roles.yes')} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
