/** The days that a stay normally lasts at most (民政部令第24号 art. 12: 一般不超过10天). */
export const usualStayDays = 10
/** The months after which who is not identified is settled where found, since 2015-08-20 (意见 of 2015; before, no text had a number). */
export const longStayMonths = 3
