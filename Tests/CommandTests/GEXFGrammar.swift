/// What GEXF 1.3 allows of the parts that we write, as a RELAX NG grammar for `xmllint`: our own words for the grammar
/// that Gephi's format publishes, without colours, positions and hierarchies.
let gexfGrammar = """
  <grammar ns="http://gexf.net/1.3" xmlns="http://relaxng.org/ns/structure/1.0"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
    <start>
      <element name="gexf">
        <attribute name="version"><value>1.3</value></attribute>
        <optional>
          <element name="meta">
            <optional><attribute name="lastmodifieddate"><data type="date"/></attribute></optional>
            <interleave>
              <optional><element name="creator"><text/></element></optional>
              <optional><element name="keywords"><text/></element></optional>
              <optional><element name="description"><text/></element></optional>
            </interleave>
          </element>
        </optional>
        <element name="graph">
          <optional><attribute name="defaultedgetype"><ref name="edgetype"/></attribute></optional>
          <optional><attribute name="idtype">
            <choice><value>integer</value><value>string</value></choice></attribute></optional>
          <optional><attribute name="mode">
            <choice><value>static</value><value>dynamic</value><value>slice</value></choice></attribute></optional>
          <optional><attribute name="timeformat"><choice>
            <value>integer</value><value>double</value><value>date</value><value>dateTime</value>
          </choice></attribute></optional>
          <optional><attribute name="timerepresentation">
            <choice><value>interval</value><value>timestamp</value></choice></attribute></optional>
          <ref name="time"/>
          <interleave>
            <zeroOrMore>
              <element name="attributes">
                <attribute name="class"><choice><value>node</value><value>edge</value></choice></attribute>
                <optional><attribute name="mode">
                  <choice><value>static</value><value>dynamic</value></choice></attribute></optional>
                <zeroOrMore>
                  <element name="attribute">
                    <attribute name="id"/><attribute name="title"/>
                    <attribute name="type"><choice>
                      <value>integer</value><value>long</value><value>double</value><value>float</value>
                      <value>boolean</value><value>string</value><value>anyURI</value><value>liststring</value>
                    </choice></attribute>
                    <optional><element name="default"><text/></element></optional>
                  </element>
                </zeroOrMore>
              </element>
            </zeroOrMore>
            <group>
              <element name="nodes"><ref name="count"/><zeroOrMore>
                <element name="node">
                  <attribute name="id"/><optional><attribute name="label"/></optional>
                  <ref name="time"/><ref name="values"/>
                </element>
              </zeroOrMore></element>
              <element name="edges"><ref name="count"/><zeroOrMore>
                <element name="edge">
                  <attribute name="id"/><attribute name="source"/><attribute name="target"/>
                  <optional><attribute name="type"><ref name="edgetype"/></attribute></optional>
                  <optional><attribute name="label"/></optional>
                  <optional><attribute name="kind"/></optional>
                  <optional><attribute name="weight"><data type="double"/></attribute></optional>
                  <ref name="time"/><ref name="values"/>
                </element>
              </zeroOrMore></element>
            </group>
          </interleave>
        </element>
      </element>
    </start>
    <define name="edgetype">
      <choice><value>directed</value><value>undirected</value><value>mutual</value></choice>
    </define>
    <define name="count">
      <optional><attribute name="count"><data type="nonNegativeInteger"/></attribute></optional>
    </define>
    <define name="moment">
      <choice><data type="date"/><data type="dateTime"/><data type="double"/></choice>
    </define>
    <define name="time">
      <optional><attribute name="start"><ref name="moment"/></attribute></optional>
      <optional><attribute name="end"><ref name="moment"/></attribute></optional>
    </define>
    <define name="values">
      <interleave>
        <optional>
          <element name="attvalues"><zeroOrMore>
            <element name="attvalue"><attribute name="for"/><attribute name="value"/><ref name="time"/></element>
          </zeroOrMore></element>
        </optional>
        <optional>
          <element name="spells"><oneOrMore>
            <element name="spell"><ref name="time"/></element>
          </oneOrMore></element>
        </optional>
      </interleave>
    </define>
  </grammar>

  """
