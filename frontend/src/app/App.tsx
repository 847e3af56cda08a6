/** The order of what surrounds every page. */
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import enUS from 'antd/locale/en_US'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react'
import { BrowserRouter, useLocation } from 'react-router'
import { useNarrow } from '@/components/useNarrow'
import { TipLayer } from '@/components/tip/TipLayer'
import { ToastProvider } from '@/components/Toast'
import { ApiError } from './api'
import { Gate } from './Gate'
import { LanguageProvider, useLanguage } from './language'
import { SESSION } from './session'
import { antdTheme } from './theme/antd'
import { ThemeProvider, useTheme } from './theme/ThemeProvider'

const client = new QueryClient({
  queryCache: new QueryCache({ onError: signInAgain }),
  mutationCache: new MutationCache({ onError: signInAgain }),
  defaultOptions: { queries: { staleTime: 15_000, retry: retries } },
})

/** A refusal stays a refusal; only a broken line is tried again. */
function retries(count: number, error: Error): boolean {
  return count < 2 && error instanceof ApiError && error.status === 0
}

function signInAgain(error: Error): void {
  if (error instanceof ApiError && error.status === 401) void client.invalidateQueries({ queryKey: SESSION })
}

/** antd writes its styles at run time; the server's nonce lets them through the content policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

function Dressed({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const { mode } = useTheme()
  const narrow = useNarrow()
  const theme = useMemo(() => antdTheme(mode), [mode])
  useEffect(() => void dayjs.locale(language === 'zh' ? 'zh-cn' : 'en'), [language])
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      componentSize={narrow ? 'middle' : 'small'}
      csp={nonce ? { nonce } : undefined}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}

/** Screens that only show stand outside of the frame: whoever has the link needn't sign in. */
const Screens = lazy(() => import('@/rooms/live/screens/Screens'))

function Doorway() {
  const { pathname } = useLocation()
  if (!pathname.startsWith('/live/screens/')) return <Gate />
  return (
    <Suspense fallback={null}>
      <Screens />
    </Suspense>
  )
}

export function App() {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <ThemeProvider>
          <Dressed>
            <ToastProvider>
              <BrowserRouter>
                <Doorway />
              </BrowserRouter>
              <TipLayer />
            </ToastProvider>
          </Dressed>
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  )
}
