.class public Lreach/dead_code/App;
.super Landroid/app/Application;

.field public static final DEBUG:Z = false

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 2
  sget-boolean v0, Lreach/dead_code/App;->DEBUG:Z
  if-eqz v0, :no
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  :no
  return-void
.end method
