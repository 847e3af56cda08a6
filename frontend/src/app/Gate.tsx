/** First run, sign-in, or the frame: what the session says. */
import { lazy, Suspense } from 'react'
import { ErrorSentence } from '@/components/ErrorSentence'
import { SessionContext, useSessionQuery } from './session'
import { useCommon } from './texts'

/** Fetched beside the session, not after it. */
const shell = import('./shell/Shell')

const Shell = lazy(() => shell)
const FirstRun = lazy(() => import('@/rooms/accounts/FirstRun'))
const SignIn = lazy(() => import('@/rooms/accounts/SignIn'))

function Splash() {
  const t = useCommon()
  return <div className="splash" role="status" aria-label={t('loading')} />
}

export function Gate() {
  const { data: session, error, refetch } = useSessionQuery()
  if (!session) return error ? <ErrorSentence error={error} retry={() => void refetch()} whole /> : <Splash />
  return (
    <SessionContext value={session}>
      <Suspense fallback={<Splash />}>
        {session.person ? <Shell /> : session.first_run ? <FirstRun /> : <SignIn />}
      </Suspense>
    </SessionContext>
  )
}
