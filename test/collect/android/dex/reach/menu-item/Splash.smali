.class public Lreach/menu_item/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onOptionsItemSelected(Landroid/view/MenuItem;)Z
  .registers 3
  invoke-static {}, Lreach/menu_item/Sdk;->init()V
  const/4 v0, 0x1
  return v0
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  return-void
.end method
