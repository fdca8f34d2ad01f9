<#-- A line for each library: its coordinates and its licences. LibrariesTest and "commons-audit licences" read it. -->
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licenses = entry.getValue()/>
${project.groupId}:${project.artifactId}:${project.version} <#list licenses as license>${license}<#if license_has_next> OR </#if></#list>
</#list>
