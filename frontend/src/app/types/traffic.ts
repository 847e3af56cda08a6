/** Where viewers come from and what was spent on them. */
export type {
  AgainstOut as Against,
  ChannelsOut as Channels,
  RoiOut as Roi,
  SpendOut as Spend,
  SpendShowOut as SpendShow,
  TrafficFindingOut as TrafficFinding,
  TrafficGroupOut as TrafficGroup,
} from './server'
