package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What its own name does not give away, but that of what it stands in. */
final class NestedNamesTest {
  private final Secrets random = Secrets.fresh();

  /** The value before the bar goes, the one behind it stays. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X1234567|GBR|{'passport': {'number': 'X1234567', 'country': 'GBR'}}",
        "C01X00T47|GBR|{'passports': [{'no': 'C01X00T47', 'country': 'GBR'}]}",
        "Jane Roedeer|visa|{'card': {'holder': 'Jane Roedeer', 'brand': 'visa'}}",
        "Marta Lindqvist|express|{'shippingAddress': {'name': 'Marta Lindqvist', 'by': 'express'}}",
        "9912837465|9912837466|{'account': {'number': '9912837465'}, 'page': {'no': '9912837466'}}",
        "9912837465|9912837466|{'account': {'number': 9912837465}, 'page': {'number': 9912837466}}",
        "X1234567|7654321|<passport><number>X1234567</number></passport><page><no>7654321</no></page>",
        "Jane Roedeer|Visa|<card><kind>Visa</kind><holder>Jane Roedeer</holder></card>",
        "a house by the sea|pet|{'securityQuestions': [{'q': 'pet', 'answer': 'a house by the sea'}]}",
        "wxyz-abde|false|{'backupCodes': [{'code': 'wxyz-abde', 'used': false}]}",
      })
  void findsByTheNameOfWhatItStandsIn(String goes, String stays, String text) throws Exception {
    assertThat(InBody.scrubbed(text.replace('\'', '"'))).doesNotContain(goes).contains(stays);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"keys\": {\"live\": \"%s\"}}",
        "{\"github-oauth\": {\"github.com\": \"%s\"}}",
        "{\"paymentMethod\": {\"encryptedCardNumber\": \"%s\", \"type\": \"scheme\"}}",
        "{\"key\": \"db_password\", \"value\": {\"stringValue\": \"%s\"}}",
        "{\"fields\": {\"password\": {\"stringValue\": \"%s\"}}}",
        "{\"Item\": {\"password\": {\"S\": \"%s\"}}}",
        "{\"password\": {\"touched\": true, \"currentValue\": \"%s\"}}",
        "{\"auth\": {\"value\": \"%s\"}}",
        "{\"tokens\": {\"access\": {\"token\": \"%s\"}}}",
        "tokens:\n  access:\n    token: %s\n",
        "{\"paymentData\": {\"data\": \"%s\"}}",
        "{\"allowCredentials\": [{\"type\": \"public-key\", \"id\": \"%s\"}]}",
      })
  void findsSecretsByTheNameOfWhatTheyStandIn(String text) throws Exception {
    String secret = random.token(32);
    assertThat(InBody.scrubbed(text.formatted(secret))).as("%s", random).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"product\": {\"key\": \"pro-plan-2\", \"code\": \"P-77\"}, \"account\": {\"type\": \"basic\"}}",
        "{\"card\": {\"title\": \"Our Team\", \"name\": \"Premium Card\", \"code\": \"info\"}}",
        "{\"shipping\": {\"name\": \"Standard Delivery\", \"code\": \"STD\"}}",
        "{\"token\": {\"type\": \"Bearer\", \"expires\": 3600}, \"security\": {\"code\": \"strict\"}}",
        "t={card:{holder:\"Karten-Inhaber\",number:\"Nummer\"},passport:{number:\"Passnummer\"}}",
        "{\"password\": {\"currentValue\": \"Your current password\", \"s\": \"Password\"}}",
        "{\"keys\": {\"live\": \"common.live\", \"test\": \"common.test\"}}",
        "{\"securityAnswer\": \"Your answer must have at least 3 characters\"}",
      })
  void keepsWhatOnlyStandsThere(String text) throws Exception {
    InBody.requireKept(text);
  }
}
