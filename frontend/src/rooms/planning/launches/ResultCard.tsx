/** 首发效果: each product's first two weeks beside the account's former new products. */
import { useLanguage } from '@/app/language'
import type { Launch, LaunchedProduct } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { formatValue, MISSING } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { timesUsual } from './states'
import { useLaunchResult } from './useLaunches'

export function ResultCard({ launch }: { launch: Launch }) {
  const t = useTexts()
  const { data, error, refetch } = useLaunchResult(launch.plan)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={240} />
  return (
    <div className="plan-tab">
      <Card title={t('launch.result')}>
        {data.days === 0 ? (
          <p className="plan-empty">{t('launch.result_before')}</p>
        ) : (
          <>
            <p className="faint">{t('launch.result_hint', { days: data.days, of: data.of, n: data.n })}</p>
            {data.products.map((each) => (
              <Product key={each.product} of={each} />
            ))}
          </>
        )}
      </Card>
    </div>
  )
}

function Product({ of }: { of: LaunchedProduct }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <div className="plan-scroll">
      <table className="plan-goals">
        <caption>{of.name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sheet.metric')}</th>
            <th scope="col">{t('launch.this_launch')}</th>
            <th scope="col">{t('launch.usual')}</th>
            <th scope="col">{t('launch.against')}</th>
          </tr>
        </thead>
        <tbody>
          {of.numbers.map((each) => {
            const times = timesUsual(each.num.value, each.median)
            const usual =
              each.median === null
                ? t('launch.too_few', { n: each.n })
                : `${formatValue(each.median, { unit: each.num.unit, language, currency: each.num.currency })}（${t('launch.of_n', { n: each.n })}）`
            return (
              <tr key={each.key}>
                <th scope="row">{each[language]}</th>
                <td>
                  <Num num={each.num} label={each[language]} />
                </td>
                <td>{usual}</td>
                <td>{times === null ? MISSING : t('launch.times', { n: times.toFixed(2) })}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
