/** Random secrets and personal data. Everything is made at run time and belongs to nobody. */
import { createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto';

export const uuid = randomUUID;
export const hex = (bytes) => randomBytes(bytes).toString('hex');
export const opaque = (bytes = 24) => randomBytes(bytes).toString('base64url');

export function digits(count) {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}

/** A whole number of exactly that many digits. */
export function wholeNumber(digitCount) {
  return randomInt(10 ** (digitCount - 1), 10 ** digitCount);
}

/** Holds characters that JSON, percent, form and HTML encoding each write differently. */
export function password() {
  return `${opaque(6)}&+%"\u00e9 ${opaque(6)}`;
}

/** Two groups of four, as one-time recovery codes are printed. */
export function recoveryCode() {
  return `${lettersAndDigits(4)}-${lettersAndDigits(4)}`;
}

export function lettersAndDigits(count) {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
}

export function person() {
  const given = pronounceable();
  const family = pronounceable();
  return {
    name: `${given} ${family}`,
    email: `${given}.${family}+${digits(3)}@mail.example.test`.toLowerCase(),
    phone: phone(),
    iban: iban(),
    card: cardNumber(),
  };
}

function pronounceable() {
  const syllables = ['ba', 'lo', 'mi', 'ra', 'tu', 'ven', 'dor', 'kel', 'sa', 'nim', 'po', 'gar'];
  const word = Array.from({ length: 4 }, () => syllables[randomInt(syllables.length)]).join('');
  return word[0].toUpperCase() + word.slice(1);
}

/** From +44 7700 900000 to 900999, the range kept free for films and examples. */
function phone() {
  return `+44 7700 900${digits(3)}`;
}

/** German format with valid check digits; no bank's code starts with 9. */
function iban() {
  const account = `9${digits(17)}`;
  // ISO 13616: country letters as numbers (D = 13, E = 14), then "00" where the check digits will stand.
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${account}`;
}

/** 4242 42 is a range of payment test cards. */
function cardNumber() {
  const partial = `424242${digits(9)}`;
  return partial + luhnDigit(partial);
}

function luhnDigit(partial) {
  const sum = [...partial].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** A properly signed HS256 JWT. */
export function jwt(claims, key) {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}
