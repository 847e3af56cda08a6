/** Every page, in the order of the work: address, place in the navigation, permission, and its own chunk. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { matchPath } from 'react-router'
import { TABS as LIVE_SETTINGS } from '@/rooms/live/settings/tabs'
import type catalogue from '@rooms/site/ui.json'

export type TextKey = keyof typeof catalogue & string
export type Group = 'before' | 'during' | 'after' | 'trade' | 'data' | 'settings'
export type Icon =
  | 'plans'
  | 'goals'
  | 'company'
  | 'overview'
  | 'shows'
  | 'orders'
  | 'stock'
  | 'maturity'
  | 'profit'
  | 'costs'
  | 'followthrough'
  | 'import'
  | 'metrics'
  | 'people'
  | 'notify'
  | 'schedules'
  | 'status'
  | 'compare'
  | 'reports'
  | 'reconcile'
  | 'traffic'
  | 'live'
  | 'live_settings'
  | 'sources'
  | 'text_check'
  | 'phrases'
  | 'dossier'
  | 'personal_data'

export interface Route {
  path: string
  title: TextKey
  group: Group
  /** Any of these opens it. */
  permissions: string[]
  icon?: Icon
  /** Pinyin and its initials, for the palette. */
  pinyin?: string
  Page: LazyExoticComponent<ComponentType>
  /** Fetches the page's chunk ahead of the click. */
  warm: () => void
}

type Load = () => Promise<{ default: ComponentType }>

function page(load: Load, rest: Omit<Route, 'Page' | 'warm'>): Route {
  return { ...rest, Page: lazy(load), warm: () => void load() }
}

export const ROUTES: Route[] = [
  page(() => import('@/rooms/planning/plans/PlansPage'), {
    path: '/planning/plans',
    title: 'nav.plans',
    group: 'before',
    permissions: ['planning.plans.read'],
    icon: 'plans',
    pinyin: 'cehua ch paiqi pq rili rl jiaoben jb paipin pp',
  }),
  page(() => import('@/rooms/planning/plans/PlanPage'), {
    path: '/planning/plans/:id',
    title: 'nav.plan',
    group: 'before',
    permissions: ['planning.plans.read'],
  }),
  page(() => import('@/rooms/planning/rundown/PrintPage'), {
    path: '/planning/plans/:id/print',
    title: 'nav.rundown_print',
    group: 'before',
    permissions: ['planning.plans.read'],
  }),
  page(() => import('@/rooms/planning/cards/CardsPrintPage'), {
    path: '/planning/plans/:id/cards',
    title: 'nav.cards_print',
    group: 'before',
    permissions: ['planning.plans.read'],
  }),
  page(() => import('@/rooms/planning/phrases/PhrasesPage'), {
    path: '/planning/phrases',
    title: 'nav.phrases',
    group: 'before',
    permissions: ['planning.plans.read'],
    icon: 'phrases',
    pinyin: 'huashu hs huashuku hsk koubo kb',
  }),
  page(() => import('@/rooms/planning/goals/GoalsPage'), {
    path: '/planning/goals',
    title: 'nav.goals',
    group: 'before',
    permissions: ['planning.goals.read'],
    icon: 'goals',
    pinyin: 'mubiao mb jihua jh',
  }),
  page(() => import('@/rooms/compliance/CompliancePage'), {
    path: '/compliance/text',
    title: 'nav.text_check',
    group: 'before',
    permissions: ['compliance.text.read'],
    icon: 'text_check',
    pinyin: 'hegui hg wenbenjiancha wbjc weijinci wjc guanggaofa ggf fangxing fx guizebao gzb',
  }),
  page(() => import('@/rooms/dossier/DossiersPage'), {
    path: '/dossier',
    title: 'nav.dossier',
    group: 'before',
    permissions: ['dossier.cases.read'],
    icon: 'dossier',
    pinyin: 'heguidangan hgda zhengzhao zz zizhi zhengjubao zjb shenhe sh',
  }),
  page(() => import('@/rooms/dossier/CasePage'), {
    path: '/dossier/cases/:id',
    title: 'nav.dossier_case',
    group: 'before',
    permissions: ['dossier.cases.read'],
  }),
  page(() => import('@/rooms/live/list/RunsPage'), {
    path: '/live',
    title: 'nav.live',
    group: 'during',
    permissions: ['live.rooms.read'],
    icon: 'live',
    pinyin: 'zhongkongtai zkt bozhong bz zhibo zb xinjianzhibo xjzb daping dp ticiqi tcq',
  }),
  page(() => import('@/rooms/live/room/ControlRoom'), {
    path: '/live/runs/:id',
    title: 'nav.control_room',
    group: 'during',
    permissions: ['live.rooms.read'],
  }),
  page(() => import('@/rooms/live/against/AgainstPage'), {
    path: '/live/runs/:id/plan',
    title: 'nav.against_plan',
    group: 'during',
    permissions: ['live.rooms.read'],
  }),
  page(() => import('@/rooms/live/settings/SettingsPage'), {
    path: '/live/settings',
    title: 'nav.live_settings',
    group: 'during',
    permissions: ['live.comments.write', 'live.benefits.write', 'accounts.audit.read'],
    icon: 'live_settings',
    pinyin: 'zhiboshezhi zbsz guanzhongchuzhi gzcz heimingdan hmd yingjiyuan yjya dayimoban dymb neiburenyuan nbry',
  }),
  ...LIVE_SETTINGS.map(({ path, title, permissions }) =>
    page(() => import('@/rooms/live/settings/SettingsPage'), { path, title, group: 'during', permissions }),
  ),
  page(() => import('@/rooms/review/overview/Overview'), {
    path: '/review/overview',
    title: 'nav.overview',
    group: 'after',
    permissions: ['review.shows.read'],
    icon: 'overview',
    pinyin: 'jingyingzonglan jyzl zonglan zl shouye sy',
  }),
  page(() => import('@/rooms/shows/ShowList'), {
    path: '/shows',
    title: 'nav.shows',
    group: 'after',
    permissions: ['shows.shows.read'],
    icon: 'shows',
    pinyin: 'changci cc zhibo zb',
  }),
  page(() => import('@/rooms/review/ShowReview'), {
    path: '/review/shows/:id',
    title: 'nav.review',
    group: 'after',
    permissions: ['review.shows.read'],
  }),
  page(() => import('@/rooms/review/RunReview'), {
    path: '/review/runs/:id',
    title: 'nav.run_review',
    group: 'after',
    permissions: ['review.shows.read'],
  }),
  page(() => import('@/rooms/review/compare/ComparePage'), {
    path: '/review/compare',
    title: 'nav.compare',
    group: 'after',
    permissions: ['review.shows.read'],
    icon: 'compare',
    pinyin: 'duibi db bijiao bj',
  }),
  page(() => import('@/rooms/review/reconcile/ReconcilePage'), {
    path: '/review/reconcile',
    title: 'nav.reconcile',
    group: 'after',
    permissions: ['review.shows.read'],
    icon: 'reconcile',
    pinyin: 'duizhang dz hedui hd jiesuan js',
  }),
  page(() => import('@/rooms/traffic/TrafficPage'), {
    path: '/traffic/channels',
    title: 'nav.traffic',
    group: 'after',
    permissions: ['traffic.channels.read'],
    icon: 'traffic',
    pinyin: 'liuliang ll toufang tf qudao qd qianchuan qc',
  }),
  page(() => import('@/rooms/reports/ReportsPage'), {
    path: '/reports',
    title: 'nav.reports',
    group: 'after',
    permissions: ['reports.reports.read'],
    icon: 'reports',
    pinyin: 'baogao bg huibao hb yuebao yb nianbao nb zongjie zj',
  }),
  page(() => import('@/rooms/reports/schedules/SchedulesPage'), {
    path: '/reports/schedules',
    title: 'nav.schedules',
    group: 'after',
    permissions: ['reports.schedules.write'],
    icon: 'schedules',
    pinyin: 'dingshibaogao dsbg dingshi ds yuebao yb nianbao nb zidong zd',
  }),
  page(() => import('@/rooms/reports/edition/EditionPage'), {
    path: '/reports/:id',
    title: 'nav.report',
    group: 'after',
    permissions: ['reports.reports.read'],
  }),
  page(() => import('@/rooms/reports/differences/DifferencesPage'), {
    path: '/reports/:id/against/:other',
    title: 'nav.report_differences',
    group: 'after',
    permissions: ['reports.reports.read'],
  }),
  page(() => import('@/rooms/goods/StockPage'), {
    path: '/goods/stock',
    title: 'nav.stock',
    group: 'trade',
    permissions: ['goods.stock.read'],
    icon: 'stock',
    pinyin: 'kucun kc yuzhan yz pandian pd cangku ck',
  }),
  page(() => import('@/rooms/trade/OrderList'), {
    path: '/trade/orders',
    title: 'nav.orders',
    group: 'trade',
    permissions: ['trade.orders.read'],
    icon: 'orders',
    pinyin: 'dingdan dd chengjiao cj',
  }),
  page(() => import('@/rooms/trade/maturity/MaturityPage'), {
    path: '/trade/maturity',
    title: 'nav.maturity',
    group: 'trade',
    permissions: ['trade.orders.read'],
    icon: 'maturity',
    pinyin: 'tuikuan tk chengshu cs',
  }),
  page(() => import('@/rooms/trade/followthrough/FollowThroughPage'), {
    path: '/trade/followthrough',
    title: 'nav.followthrough',
    group: 'trade',
    permissions: ['trade.orders.read'],
    icon: 'followthrough',
    pinyin: 'lvyue ly fahuo fh tuihuo th',
  }),
  page(() => import('@/rooms/profit/ProfitPage'), {
    path: '/profit',
    title: 'nav.profit',
    group: 'trade',
    permissions: ['money.cost.read'],
    icon: 'profit',
    pinyin: 'lirun lr zhenshilirun zslr kuisun ks',
  }),
  page(() => import('@/rooms/profit/CostsPage'), {
    path: '/profit/costs',
    title: 'nav.costs',
    group: 'trade',
    permissions: ['money.cost.read'],
    icon: 'costs',
    pinyin: 'chengben cb xinchou xc yongjin yj',
  }),
  page(() => import('@/rooms/connectors/ImportPage'), {
    path: '/connectors',
    title: 'nav.connectors',
    group: 'data',
    permissions: ['connectors.imports.read'],
    icon: 'import',
    pinyin: 'daoru dr shangchuan sc',
  }),
  page(() => import('@/rooms/events/SourcesPage'), {
    path: '/events/sources',
    title: 'nav.sources',
    group: 'data',
    permissions: ['events.signals.read'],
    icon: 'sources',
    pinyin: 'laiyuan ly shujulaiyuan sjly jieru jr webhook',
  }),
  page(() => import('@/rooms/metrics/Dictionary'), {
    path: '/metrics/dictionary',
    title: 'nav.metrics',
    group: 'data',
    permissions: ['metrics.catalogue.read'],
    icon: 'metrics',
    pinyin: 'zhibiao zb zidian zd koujing kj',
  }),
  page(() => import('@/rooms/accounts/TeamPage'), {
    path: '/accounts',
    title: 'nav.accounts',
    group: 'settings',
    permissions: ['accounts.people.read', 'accounts.keys.write', 'accounts.audit.read'],
    icon: 'people',
    pinyin: 'tuandui td quanxian qx',
  }),
  page(() => import('@/rooms/dossier/people/PeoplePage'), {
    path: '/dossier/people',
    title: 'nav.personal_data',
    group: 'settings',
    permissions: ['dossier.people.read'],
    icon: 'personal_data',
    pinyin: 'gerenxinxi grxx yinsi ys shanchu sc',
  }),
  page(() => import('@/rooms/notify/NotifyPage'), {
    path: '/notify',
    title: 'nav.notify',
    group: 'settings',
    permissions: ['notify.channels.write'],
    icon: 'notify',
    pinyin: 'tongzhi tz qudao qd youxiang yx feishu fs dingding dd qiyeweixin qywx',
  }),
  page(() => import('@/rooms/accounts/company/CompanyPage'), {
    path: '/accounts/company',
    title: 'nav.company',
    group: 'settings',
    permissions: ['accounts.company.write'],
    icon: 'company',
    pinyin: 'gongsi gs yangshi ys logo zhuse moban mb',
  }),
  page(() => import('@/rooms/site/StatusPage'), {
    path: '/site/status',
    title: 'nav.status',
    group: 'settings',
    permissions: ['site.status.read'],
    icon: 'status',
    pinyin: 'xitong xt zhuangtai zt',
  }),
]

export const GROUPS: Group[] = ['before', 'during', 'after', 'trade', 'data', 'settings']

export function openTo(permissions: string[]): Route[] {
  return ROUTES.filter((route) => route.permissions.some((each) => permissions.includes(each)))
}

export { homeOf, inNavigation } from './menu'

/** Fetches the chunk of the page at an address while the session is still being asked for. */
export function warmFor(path: string): void {
  ROUTES.find((route) => matchPath(route.path, path))?.warm()
}
