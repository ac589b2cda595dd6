package io.github.harscrub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that stand elsewhere than their names, in the state of pages as frameworks write it. The
 * texts are what their libraries made of objects; a secret is written {@code #rule:value#}.
 */
final class ReferredValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // devalue
        "[{'id':1,'accessToken':2,'plan':3},42,'#access-token:k3v9q2x8fmZ71hQw#','pro']",
        "{'type':'data','nodes':[null,{'type':'data','data':[{'user':1,'api':3},{'id':2},42,"
            + "{'apiKey':4,'old':5},'#api-key:k3v9q2x8fmZ71hQw#',null],'uses':{}}]}",
        "<script type='application/json' id='__NUXT_DATA__'>[['ShallowReactive',1],{'data':2,"
            + "'state':3},['ShallowReactive',4],['Reactive',5],{},{'$auth':6},{'accessToken':7,"
            + "'plan':8,'list':9},'#access-token:k3v9q2x8fmZ71hQw#','pro',[10,11],'a','b']</script>",
        "[{'a':1,'n':-1,'at':2},['Map',3,4],['Date','1970-01-01T00:00:00.000Z'],'apiKey',"
            + "'#api-key:k3v9q2x8fmZ71hQw#']",
        "[{'a':1},['null','apiKey',2,'page',3],'#api-key:k3v9q2x8fmZ71hQw#',7]",
        "[{'user':1},{'pin':2,'page':3},#number:4821#,1043]",
        """
        [
          {
            'apiKey': 1,
            'page': 2
          },
          '#api-key:k3v9q2x8fmZ71hQw#',
          7
        ]""",
        // turbo-stream
        "[{'_1':2,'_3':4},'root',{'_5':6,'_7':8},'plan','pro','page',7,'apiKey',"
            + "'#api-key:k3v9q2x8fmZ71hQw#']",
        """
        [{'_1':2,'_3':4},'a',['P',2],'plan','pro']
        P2:[{'_6':7,'_8':9},'apiKey','#api-key:k3v9q2x8fmZ71hQw#','x',1]
        """,
        "[{'_1':2},'root',['N',{'_3':4}],'apiKey','#api-key:k3v9q2x8fmZ71hQw#']",
        "[{'_1':2,'_3':4},'at',['D',1700000000000],'apiKey','#api-key:k3v9q2x8fmZ71hQw#']",
        // devalue of Nuxt 2
        "<script>window.__NUXT__=(function(a,b,c){return {data:[{u:b,'a-b':a}],auth:{accessToken:a,"
            + "copy:a,n:c,m:c}}}('#access-token:k3v9q2x8fmZ71hQw#','Annabel',null));</script>",
        "data:(function(a){return [{apiKey:a,at:new Date(1)},{key:a}]}('#api-key:k3v9q2x8fmZ71hQw#'))",
      })
  void goFromWhereTheyStand(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @Test
  void aValueOfTwoNamesGoesOnce() throws Exception {
    InBody.requireRemoved(
        "[{'a':1,'b':3},{'apiKey':2},'#api-key:k3v9q2x8fmZ71hQw#',{'apiKey':2,'c':1}]");
  }

  @Test
  void stateOfProgramsStays() throws Exception {
    InBody.requireKept("{\"state\":{\"cart\":{\"ref\":\"k3v9q2x8fmZ71hQw\"}}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'apiKey':1,'b':2},'#api-key:k3v9q2x8fmZ71hQw#',{'a':",
        "[{'apiKey':1,'b':2},'#api-key:k3v9q2x8fmZ71hQw#','rest of the te",
      })
  void alsoWhereTheArrayIsCutOff(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The index of a PIN is none.
        "[{'user':1},{'page':2},{'n':3},{'a':4},{'b':5},{'c':6},{'d':7},{'e':8},{'f':9},{'g':10},"
            + "{'h':11},{'pin':12},'none']",
        "[{'token':1},{'id':2,'plan':3},42,'pro']",
        "[{'tokens':12,'cost':3},'k3v9q2x8fmZ71hQw']",
        "[{'x':1,'y':2},{'x':2,'y':1}]",
        "!function(e){return(function(a,b){return {token:a,key:b}}(e.t,n))}",
      })
  void keepsIndexesAndOtherArrays(String text) throws Exception {
    InBody.requireKept(text.replace('\'', '"'));
  }
}
