.class public Lreach/notification_tap/Read;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  invoke-static {}, Lreach/notification_tap/Sdk;->init()V
  return-void
.end method
