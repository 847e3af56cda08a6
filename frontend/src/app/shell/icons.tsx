/** One icon a navigation entry. */
import {
  AccountBookOutlined,
  BarChartOutlined,
  BellOutlined,
  BookOutlined,
  CarOutlined,
  CloudUploadOutlined,
  DashboardOutlined,
  FileTextOutlined,
  FundOutlined,
  HourglassOutlined,
  PartitionOutlined,
  ScheduleOutlined,
  ShoppingOutlined,
  TeamOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Icon } from '../routes'

export const ICONS: Record<Icon, ComponentType> = {
  overview: FundOutlined,
  shows: VideoCameraOutlined,
  compare: BarChartOutlined,
  reports: FileTextOutlined,
  reconcile: AccountBookOutlined,
  traffic: PartitionOutlined,
  orders: ShoppingOutlined,
  maturity: HourglassOutlined,
  followthrough: CarOutlined,
  import: CloudUploadOutlined,
  metrics: BookOutlined,
  people: TeamOutlined,
  notify: BellOutlined,
  schedules: ScheduleOutlined,
  status: DashboardOutlined,
}
