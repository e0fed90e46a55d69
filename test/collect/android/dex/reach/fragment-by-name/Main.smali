.class public Lreach/fragment_by_name/Main;
.super Landroidx/fragment/app/FragmentActivity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroidx/fragment/app/FragmentActivity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 5
  invoke-super {p0, p1}, Landroidx/fragment/app/FragmentActivity;->onCreate(Landroid/os/Bundle;)V
  invoke-virtual {p0}, Lreach/fragment_by_name/Main;->getSupportFragmentManager()Landroidx/fragment/app/FragmentManager;
  move-result-object v0
  invoke-virtual {v0}, Landroidx/fragment/app/FragmentManager;->beginTransaction()Landroidx/fragment/app/FragmentTransaction;
  move-result-object v0
  const-string v1, "reach.fragment_by_name.Home"
  invoke-static {p0, v1}, Landroidx/fragment/app/Fragment;->instantiate(Landroid/content/Context;Ljava/lang/String;)Landroidx/fragment/app/Fragment;
  move-result-object v1
  const v2, 0x7f080001
  invoke-virtual {v0, v2, v1}, Landroidx/fragment/app/FragmentTransaction;->add(ILandroidx/fragment/app/Fragment;)Landroidx/fragment/app/FragmentTransaction;
  move-result-object v0
  invoke-virtual {v0}, Landroidx/fragment/app/FragmentTransaction;->commit()I
  return-void
.end method
