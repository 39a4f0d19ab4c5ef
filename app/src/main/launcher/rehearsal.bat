@echo off
rem Starts Rehearsal with a JDK 25 or newer: no arguments opens the studio, a subcommand is the command line.
setlocal EnableDelayedExpansion
set "HOME_DIR=%~dp0.."
set "FOUND="
for %%C in ("%REHEARSAL_JAVA_HOME%" "%JAVA_HOME%") do call :try "%%~C"
for /d %%C in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try "%%~C"
if not defined FOUND (
  echo Rehearsal needs a JDK 25 or newer and found none on this computer. Install one ^(Eclipse Temurin 25, for example^), or set JAVA_HOME to it. 1>&2
  exit /b 1
)
for %%J in ("%HOME_DIR%\lib\app-*.jar") do "%FOUND%\bin\java.exe" -XX:+UseSerialGC %REHEARSAL_JAVA_OPTS% -jar "%%J" %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b
if "%~1"=="" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION "%~1\release"') do set "MAJOR=%%~V"
set "MAJOR=!MAJOR:"=!"
if !MAJOR! GEQ 25 set "FOUND=%~1"
exit /b
