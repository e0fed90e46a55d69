.class public Lreach/result_of_other_screen/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method protected onActivityResult(IILandroid/content/Intent;)V
  .registers 5
  const/4 v0, -0x1
  if-ne p2, v0, :no
  invoke-static {}, Lreach/result_of_other_screen/Sdk;->init()V
  :no
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Landroid/content/Intent;
  const-class v1, Lreach/result_of_other_screen/Ask;
  invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
  const/4 v1, 0x1
  invoke-virtual {p0, v0, v1}, Landroid/app/Activity;->startActivityForResult(Landroid/content/Intent;I)V
  return-void
.end method
