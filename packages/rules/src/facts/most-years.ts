/** Nobody that a case speaks of was born, and nothing in it happened, longer ago. */
export const mostYears = 150
