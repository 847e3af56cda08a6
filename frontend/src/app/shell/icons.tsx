/** One icon a navigation entry. */
import {
  BarChartOutlined,
  BookOutlined,
  CarOutlined,
  CloudUploadOutlined,
  DashboardOutlined,
  FundOutlined,
  HourglassOutlined,
  PartitionOutlined,
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
  traffic: PartitionOutlined,
  orders: ShoppingOutlined,
  maturity: HourglassOutlined,
  followthrough: CarOutlined,
  import: CloudUploadOutlined,
  metrics: BookOutlined,
  people: TeamOutlined,
  status: DashboardOutlined,
}
