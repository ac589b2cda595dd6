package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People as the APIs and the pages of products write them, between hash signs: all else stays. */
final class PeopleInProductsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ach\":[{\"account\":\"#500543042212#\",\"routing\":\"#011401533#\"}]}",
        "{\"SchemeName\":\"UK.OBIE.SortCodeAccountNumber\",\"Identification\":\"#23493108721202#\",\"Name\":\"#Ada Kowalczyk#\"}",
        "{\"subject\":{\"reference\":\"Patient/7\",\"display\":\"#Ada Kowalczyk#\"}}",
        "{\"dob\":{\"day\":\"#14#\",\"month\":\"#11#\",\"year\":\"#1980#\"}}",
        "{\"credentials\":[{\"type\":\"password\",\"value\":\"#Covugi808!#\",\"temporary\":false}]}",
        "{\"knownTravelerNumber\":\"#290161310#\",\"loyaltyId\":\"#LH3672893873#\"}",
        "{\"FRST_NM\":\"#Ada#\",\"LST_NM\":\"#Kowalczyk#\",\"ZIP_CD\":\"#99886#\",\"ACCT_NBR\":\"#5106660034#\"}",
        "{\"FromCity\":\"#Stafeeton#\",\"MailingCity\":\"#Nehuarton#\"}",
        "<PstlAdr><StrtNm>#Lindenweg#</StrtNm><PstCd>#26745#</PstCd><TwnNm>#Theveeton#</TwnNm></PstlAdr>",
        "<NACHN>#Dasoarez#</NACHN><VORNA>#Ada#</VORNA><GBDAT>#20020820#</GBDAT>",
        "{\"customer\":{\"name\":\"#K\\u00f6g\\u00e9mond Puhissen#\"}}",
        "{\"users\":[{\"name\":\"#\\u0411\\u0430\\u0441 \\u0418\\u043c\\u0430#\"}]}",
        "{\"documents\":[{\"documentType\":\"PASSPORT\",\"number\":\"#728541838#\",\"nationality\":\"#ES#\"}]}",
        "{\"docType\":\"DNI\",\"docNumber\":\"#58115436W#\"}",
        "{\"full_name\":\"#Ada Kowalczyk#\",\"u\":\"https://a.test/?x=#Ada+Kowalczyk#&y=2\"}",
        "{\"recovery_question\":{\"question\":\"Pet?\",\"answer\":\"#Stikeington Elementary#\"}}",
        "{\"participants\":[\"#Ada Kowalczyk#\",\"#Ben Grosathorne#\"],\"owner\":\"#Cem Hutraenko#\"}",
        "{\"card\":{\"name\":\"#Ada Kowalczyk#\",\"number\":\"#4539578763621486#\"}}",
        "{\"driver\":{\"name\":\"#Ada Kowalczyk#\"},\"nick_name\":\"#Hutraenko#\"}",
        "{\"$name\":\"#Ada Kowalczyk#\",\"$email\":\"#ada@corp-mail.com#\"}",
        "{\"firstNameKana\":\"#Wautadine#\",\"lastNameEn\":\"#Hutraenko#\"}",
        "{\"prenom\":\"#Ada#\",\"nom\":\"#Kowalczyk#\"}",
        "{\"nombre\":\"#Ada#\",\"apellidos\":\"#Kowalczyk#\"}",
        "{\"shippingAddress\":{\"city\":\"#Stafeeton#\"},\"cityOfBirth\":\"#Grosaton#\"}",
        "{\"address\":{\"lines\":[\"#187 Main Street#\"],\"country\":\"US\"}}",
        "{\"dob\":{\"date\":\"#1999-03-04T10:11:12Z#\",\"age\":30}}",
        "{\"credentialType\":\"password\",\"credentialValue\":\"#Covugi808!#\"}",
        "{\"label\":\"Date of birth\",\"answer\":\"#1955-12-21#\"}",
        "{\"questionText\":\"Last name\",\"answerText\":\"#Hutraenko#\"}",
        "<input aria-label=\"Last name\" value=\"#Hutraenko#\">",
        "<input value=\"#Hutraenko#\" placeholder=\"Last name\">",
        "<input formcontrolname='surname' value='#Hutraenko#'>",
        "<input autocomplete='section-a billing given-name' value='#Wautadine#'>",
        "&lt;user id=&quot;1&quot; first_name=&quot;#Wautadine#&quot; plan=&quot;basic&quot;/&gt;",
        "<userLocation>#30.811851#,#34.788668#</userLocation>",
        "coordinates:\n        #-76.71232#,\n        #44.71833#\n",
        "{\"vin\":\"#WVWJXCL1MXUJNCYYP#\",\"vin_number\":\"#WVW1Z17W8143NGVDK#\"}",
        "{\"idDocumentNumber\":\"#324236183#\",\"dlNumber\":\"#GELEM946626AE9HH#\"}",
        "{\"memberNumber\":\"#4D77PA8XW15#\",\"ffNumber\":\"#LH7759700019#\"}",
        "{\"steuerIdentifikationsnummer\":\"#31370151228#\"}",
        "{\"machineReadableZone\":\"#P<UTOSECAIDZE<<PAUSILINA<<<<<<<<<<<<<#\"}",
        "a=1&mrz=#P%3CUTOSECAIDZE%3C%3CPAUSILINA%3C%3C%3C#&b=2",
        "{\"track_2_data\":\"#4539578763621486=33081013700000000015#\"}",
        "{\"agent_name\":\"#Ada Kowalczyk#\",\"personName\":\"#Ada Kowalczyk#\",\"callerId\":\"#919839872996#\"}",
      })
  void goAlone(String marked) throws Exception {
    String rest = marked.replaceAll("#[^#]*#", "REDACTED");
    String scrubbed = InBody.scrubbed(marked.replace("#", ""));
    assertThat(scrubbed.replaceAll("REDACTED[a-z0-9-]*", "REDACTED")).isEqualTo(InBody.har(rest));
  }

  @Test
  void goAsNumbers() throws Exception {
    assertThat(InBody.scrubbed("{\"zip\":46270,\"street\":\"187 Main St\"}"))
        .contains("\\\"zip\\\":0,");
  }
}
