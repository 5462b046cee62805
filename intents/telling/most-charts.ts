/** A picture of each of many goals shows none: beyond this the tables say it. */
export const MOST_CHARTS = 2;
