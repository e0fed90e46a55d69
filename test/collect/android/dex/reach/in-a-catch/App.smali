.class public Lreach/in_a_catch/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 3
  :start
  invoke-static {}, Landroid/os/Looper;->loop()V
  :end
  .catch Ljava/lang/Exception; {:start .. :end} :failed
  return-void
  :failed
  move-exception v0
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-void
.end method
