/** GB 32100-2015 §4: 31 signs, without I O S V Z; the last sign is a checksum modulo 31. */
const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_FORM = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
/** GB 11714-1997: signs 9–17 are an organisation code whose last sign is a checksum modulo 11. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
/** GB 11643-1999 (MOD 11-2). */
const ID_FORM = /^\d{17}[\dX]$/;
const ID_SIGNS = '10X98765432';
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** 统一社会信用代码 with both of its check signs right. */
export function isUscc(code: string): boolean {
  if (!USCC_FORM.test(code)) return false;
  const sum = weighted(code, USCC_SIGNS, (index) => 3 ** index % 31, 17);
  const organisation = code.slice(8, 17);
  return code[17] === USCC_SIGNS[(31 - (sum % 31)) % 31] && hasOrganisationCheck(organisation);
}

/** 公民身份号码: form, a possible date of birth, and the check sign. */
export function isIdCard(number: string): boolean {
  if (!ID_FORM.test(number) || !isBirthday(number.slice(6, 14))) return false;
  const sum = weighted(number, '0123456789', (index) => ID_WEIGHTS[index] ?? 0, 17);
  return number[17] === ID_SIGNS[sum % 11];
}

function hasOrganisationCheck(code: string): boolean {
  const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = weighted(code, signs, (index) => ORGANISATION_WEIGHTS[index] ?? 0, 8);
  const check = (11 - (sum % 11)) % 11;
  return code[8] === (check === 10 ? 'X' : String(check));
}

function weighted(code: string, signs: string, weight: (index: number) => number, length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += signs.indexOf(code.charAt(index)) * weight(index);
  return sum;
}

function isBirthday(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1800 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
