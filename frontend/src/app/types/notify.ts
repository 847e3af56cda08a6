/** Channels out, and what went through them. */
export type {
  ChannelNameOut as ChannelName,
  NotifyChannelOut as NotifyChannel,
  DeliveriesOut as Deliveries,
  DeliveryOut as Delivery,
} from './server'
