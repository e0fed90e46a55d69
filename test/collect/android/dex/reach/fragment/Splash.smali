.class public Lreach/fragment/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 5
  new-instance v0, Lreach/fragment/Home;
  invoke-direct {v0}, Lreach/fragment/Home;-><init>()V
  invoke-virtual {p0}, Landroid/app/Activity;->getFragmentManager()Landroid/app/FragmentManager;
  move-result-object v1
  invoke-virtual {v1}, Landroid/app/FragmentManager;->beginTransaction()Landroid/app/FragmentTransaction;
  move-result-object v1
  const/4 v2, 0x1
  invoke-virtual {v1, v2, v0}, Landroid/app/FragmentTransaction;->add(ILandroid/app/Fragment;)Landroid/app/FragmentTransaction;
  move-result-object v1
  invoke-virtual {v1}, Landroid/app/FragmentTransaction;->commit()I
  return-void
.end method
