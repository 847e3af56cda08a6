/** Reports by the calendar. */
export type { ScheduleOut as Schedule, SchedulesOut as Schedules, TurnOut as Turn } from './server'
