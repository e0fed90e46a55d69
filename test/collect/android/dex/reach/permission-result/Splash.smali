.class public Lreach/permission_result/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  return-void
.end method

.method public onRequestPermissionsResult(I[Ljava/lang/String;[I)V
  .registers 4
  invoke-static {}, Lreach/permission_result/Sdk;->init()V
  return-void
.end method
