.class public Lreach/provider_asked_at_start/Store;
.super Landroid/content/ContentProvider;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
  return-void
.end method

.method public onCreate()Z
  .registers 2
  const/4 v0, 0x1
  return v0
.end method
.method public call(Ljava/lang/String;Ljava/lang/String;Landroid/os/Bundle;)Landroid/os/Bundle;
  .registers 5
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  const/4 v0, 0x0
  return-object v0
.end method
