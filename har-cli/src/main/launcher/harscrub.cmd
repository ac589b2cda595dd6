@echo off
rem Runs harscrub.jar, which lies beside this script or in the folder above.
rem
rem HARSCRUB_JAVA_OPTS  more options for Java, such as -Xmx4g
setlocal
set "jar=%~dp0harscrub.jar"
if not exist "%jar%" set "jar=%~dp0..\harscrub.jar"
if not exist "%jar%" (
  echo harscrub: harscrub.jar is missing beside "%~f0" 1>&2
  exit /b 1
)
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if "%java%"=="java.exe" (
  where /q java.exe
  if errorlevel 1 (
    echo harscrub: no Java; install JDK 17 or later, or set JAVA_HOME 1>&2
    exit /b 1
  )
)
rem The serial collector starts fastest, and a run makes next to no garbage.
"%java%" -XX:+UseSerialGC -XX:-UsePerfData %HARSCRUB_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%
